/**
 * The {@code iot} and {@code iotFleetProvisioning} events: messages of devices, and devices that
 * register, call the function. {@code IotCompiler} makes topic rules. {@code
 * FleetProvisioningCompiler} makes provisioning templates.
 */
@NullMarked
package dev.tradewind.aws.iot;

import org.jspecify.annotations.NullMarked;
