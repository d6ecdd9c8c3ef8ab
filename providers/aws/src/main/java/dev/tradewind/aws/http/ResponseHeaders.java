package dev.tradewind.aws.http;

import dev.tradewind.aws.cloudformation.Cfn;
import dev.tradewind.model.node.Mapping;
import dev.tradewind.model.node.MappingBuilder;
import java.util.Collection;

/** How API Gateway names the headers of a method's response. */
final class ResponseHeaders {

  private ResponseHeaders() {}

  static String key(String header) {
    return "method.response.header." + header;
  }

  /** The headers that a method response may carry. */
  static Mapping declared(Collection<String> headers) {
    MappingBuilder declared = Cfn.object();
    headers.forEach(header -> declared.put(key(header), true));
    return declared.build();
  }
}
