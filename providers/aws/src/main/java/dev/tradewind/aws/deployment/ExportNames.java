package dev.tradewind.aws.deployment;

import dev.tradewind.aws.cloudformation.Cfn;
import dev.tradewind.aws.cloudformation.Template;
import dev.tradewind.model.Service;
import dev.tradewind.model.node.Mapping;
import java.util.Map;

/**
 * Gives every output of the compiler a name that other stacks can import it by: {@code
 * sls-<service>-<stage>-<output>}.
 */
public final class ExportNames {

  private ExportNames() {}

  public static void addTo(Template template, Service service) {
    String prefix = "sls-" + service.name() + "-" + service.stage() + "-";
    for (Map.Entry<String, Mapping> output : Map.copyOf(template.outputs()).entrySet()) {
      if (output.getValue().get("Export").isEmpty()) {
        Mapping export = Cfn.object().put("Name", prefix + output.getKey()).build();
        template.output(output.getKey(), output.getValue().with("Export", export));
      }
    }
  }
}
