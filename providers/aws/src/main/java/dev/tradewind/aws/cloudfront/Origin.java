package dev.tradewind.aws.cloudfront;

import dev.tradewind.aws.cloudformation.Cfn;
import dev.tradewind.aws.naming.LogicalIds;
import dev.tradewind.model.node.Mapping;
import dev.tradewind.model.node.MappingBuilder;
import dev.tradewind.model.node.Node;
import dev.tradewind.spi.json.JsonWriter;
import java.util.Locale;

/**
 * Where CloudFront gets what it has not cached.
 *
 * @param id made of the kind, domain and path, so that events with the same origin share it
 */
record Origin(String id, Mapping config) {

  /** From a URL ({@code s3://…} for a bucket) or the properties of an origin. */
  static Origin of(Node written) {
    MappingBuilder config = Cfn.object();
    written.asText().ifPresentOrElse(url -> parse(url, config), () -> copy(written, config));
    String id = id(config.build());
    return new Origin(id, config.put("Id", id).build());
  }

  private static void copy(Node written, MappingBuilder config) {
    written.asMapping().ifPresent(config::putAll);
  }

  private static void parse(String url, MappingBuilder config) {
    int colon = url.indexOf("://");
    String rest = colon < 0 ? url : url.substring(colon + 3);
    String location = before(before(rest, '?'), '#');
    String authority = before(location, '/');
    String host = before(authority.substring(authority.lastIndexOf('@') + 1), ':');
    config.put("DomainName", host.toLowerCase(Locale.ROOT));
    String path = location.substring(authority.length());
    if (path.length() > 1) {
      config.put("OriginPath", path);
    }
    if (url.toLowerCase(Locale.ROOT).startsWith("s3:")) {
      config.put("S3OriginConfig", Cfn.object());
    } else {
      config.put("CustomOriginConfig", Cfn.object().put("OriginProtocolPolicy", "match-viewer"));
    }
  }

  private static String before(String text, char end) {
    int index = text.indexOf(end);
    return index < 0 ? text : text.substring(0, index);
  }

  private static String id(Mapping config) {
    Node domain = config.get("DomainName").orElseGet(() -> Cfn.text(""));
    return (config.get("S3OriginConfig").isPresent() ? "s3/" : "custom/")
        + domain.asText().orElseGet(() -> LogicalIds.alphanumeric(JsonWriter.compact(domain)))
        + config.text("OriginPath").orElse("");
  }
}
