package dev.tradewind.aws.resources;

import dev.tradewind.aws.cloudformation.Cfn;
import dev.tradewind.model.Service;
import dev.tradewind.model.node.Mapping;
import dev.tradewind.model.node.MappingBuilder;
import dev.tradewind.model.node.Node;
import dev.tradewind.model.node.Scalar;
import dev.tradewind.model.node.Sequence;
import java.util.regex.Pattern;

/**
 * {@code #{AWS::Region}} in any text of a template, for services that list the npm plugin
 * serverless-pseudo-parameters: such a text becomes an {@code Fn::Sub}, and {@code #@{…}} is {@code
 * #{…}} (measured on version 2.6). {@code custom.pseudoParameters.allowReferences: false} leaves
 * other names than those of AWS alone.
 */
public final class PseudoParameters {

  private static final String PLUGIN = "serverless-pseudo-parameters";
  private static final String SUB = "Fn::Sub";
  private static final Pattern ANY = Pattern.compile("#\\{([^}]+)}");
  private static final Pattern OF_AWS = Pattern.compile("#\\{(AWS::[a-zA-Z]+)}");
  private static final Pattern ESCAPED = Pattern.compile("#@\\{([^}]+)}");

  private final Pattern pattern;

  private PseudoParameters(Pattern pattern) {
    this.pattern = pattern;
  }

  /** The template as it is for a service without the plugin. */
  public static Mapping replaced(Mapping template, Service service) {
    if (!service.plugins().contains(PLUGIN)) {
      return template;
    }
    boolean awsOnly =
        service.custom().at("pseudoParameters", "allowReferences").orElse(null)
                instanceof Scalar.Bool(boolean allowed, var source)
            && !allowed;
    return new PseudoParameters(awsOnly ? OF_AWS : ANY).in(template);
  }

  private Mapping in(Mapping mapping) {
    MappingBuilder result = new MappingBuilder(mapping.source());
    mapping.entries().forEach((key, entry) -> result.put(key, value(entry.value(), key)));
    return result.build();
  }

  private Node value(Node node, String key) {
    return switch (node) {
      case Mapping mapping -> in(mapping);
      case Sequence list -> {
        // The text of Fn::Sub in its form with variables is a text of Fn::Sub as well.
        boolean text = key.equals(SUB);
        yield new Sequence(
            list.items().stream().map(item -> value(item, text ? SUB : "")).toList(),
            list.source());
      }
      case Scalar.Text text -> text(text, key);
      case Scalar other -> other;
    };
  }

  private Node text(Scalar.Text text, String key) {
    String written = text.value();
    if (!pattern.matcher(written).find()) {
      String plain = ESCAPED.matcher(written).replaceAll("#{$1}");
      return plain.equals(written) ? text : new Scalar.Text(plain, text.source());
    }
    String replaced = pattern.matcher(written).replaceAll("\\${$1}");
    return key.equals(SUB) ? new Scalar.Text(replaced, text.source()) : Cfn.sub(replaced);
  }
}
