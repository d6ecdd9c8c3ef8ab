package dev.tradewind.aws.iot;

import dev.tradewind.aws.cloudformation.Cfn;
import dev.tradewind.aws.cloudformation.Resource;
import dev.tradewind.aws.compile.Compilation;
import dev.tradewind.aws.compile.EventCompiler;
import dev.tradewind.aws.event.FunctionEvent;
import dev.tradewind.aws.event.InvokePermission;
import dev.tradewind.aws.naming.LogicalIds;
import dev.tradewind.model.Function;
import dev.tradewind.model.node.MappingBuilder;
import dev.tradewind.model.node.Node;
import dev.tradewind.spi.json.JsonWriter;
import java.util.ArrayList;
import java.util.List;

/**
 * Compiles {@code iotFleetProvisioning} events: the function is asked before a device registers.
 */
public final class FleetProvisioningCompiler implements EventCompiler {

  @Override
  public void compile(Compilation compilation) {
    FunctionEvent.all(compilation, "iotFleetProvisioning")
        .forEach(event -> compile(compilation, event));
  }

  private static void compile(Compilation compilation, FunctionEvent event) {
    Function function = event.function();
    String prefix = LogicalIds.function(function.key());
    String permissionId = prefix + "LambdaPermissionIotProvisioningTemplate";
    List<Node> awaited = new ArrayList<>();
    awaited.add(Cfn.text(permissionId));
    InvokePermission.aliasId(compilation, function)
        .ifPresent(alias -> awaited.add(Cfn.text(alias)));
    MappingBuilder properties =
        Cfn.object()
            .put("Enabled", event.said("enabled").orElse(Cfn.bool(true)))
            .put(
                "PreProvisioningHook",
                Cfn.object().put("TargetArn", compilation.lambdas().arn(function.key())))
            .put("ProvisioningRoleArn", event.mainValue("provisioningRoleArn"))
            .put("TemplateBody", JsonWriter.compact(event.mainValue("templateBody")))
            .put("TemplateName", event.settings().value("templateName").orElse(null));
    compilation
        .template()
        .put(
            Resource.of(
                    prefix + "IotProvisioningTemplate",
                    "AWS::IoT::ProvisioningTemplate",
                    properties)
                .dependingOn(Cfn.list(awaited)));
    compilation
        .template()
        .put(
            InvokePermission.of(
                permissionId,
                compilation,
                function,
                InvokePermission.properties(compilation, function, "iot.amazonaws.com")));
  }
}
