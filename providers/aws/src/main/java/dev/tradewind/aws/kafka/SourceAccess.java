package dev.tradewind.aws.kafka;

import dev.tradewind.aws.cloudformation.Cfn;
import dev.tradewind.model.node.Mapping;
import dev.tradewind.model.node.Node;
import dev.tradewind.model.node.Sequence;
import java.util.ArrayList;
import java.util.List;

/**
 * One way to reach a cluster or to sign in to it.
 *
 * @param type as Lambda has it
 * @param prefix before the value in the template
 */
record SourceAccess(String type, String prefix, Node written) {

  static List<SourceAccess> of(Mapping configurations) {
    List<SourceAccess> all = new ArrayList<>();
    configurations
        .entries()
        .forEach(
            (key, entry) ->
                items(entry.value())
                    .forEach(value -> all.add(new SourceAccess(type(key), prefix(key), value))));
    return all;
  }

  /** The items of a list; one value is a list of one. */
  static List<Node> items(Node value) {
    return value instanceof Sequence list ? list.items() : List.of(value);
  }

  /** Whether the value is the ARN of a secret, which the function has to read. */
  boolean isSecret() {
    return prefix.isEmpty();
  }

  Mapping property() {
    Node uri = written.asText().<Node>map(text -> Cfn.text(prefix + text)).orElse(written);
    return Cfn.object().put("Type", type).put("URI", uri).build();
  }

  private static String type(String key) {
    return switch (key) {
      case "vpcSubnet" -> "VPC_SUBNET";
      case "vpcSecurityGroup" -> "VPC_SECURITY_GROUP";
      case "saslPlainAuth" -> "BASIC_AUTH";
      case "saslScram256Auth" -> "SASL_SCRAM_256_AUTH";
      case "saslScram512Auth" -> "SASL_SCRAM_512_AUTH";
      case "clientCertificateTlsAuth" -> "CLIENT_CERTIFICATE_TLS_AUTH";
      case "serverRootCaCertificate" -> "SERVER_ROOT_CA_CERTIFICATE";
      default -> key;
    };
  }

  private static String prefix(String key) {
    return switch (key) {
      case "vpcSubnet" -> "subnet:";
      case "vpcSecurityGroup" -> "security_group:";
      default -> "";
    };
  }
}
