package dev.tradewind.aws.deploy;

import dev.tradewind.aws.stack.StackState;
import dev.tradewind.model.node.Mapping;
import org.jspecify.annotations.Nullable;

/**
 * What a deploy begins with.
 *
 * @param stack null when there is none yet
 * @param template that the stack has, empty when there is none that can be read
 * @param store where deployments lie
 */
record Standing(@Nullable StackState stack, Mapping template, DeploymentStore store) {}
