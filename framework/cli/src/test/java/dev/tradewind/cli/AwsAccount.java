package dev.tradewind.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What is in the emulator's account, read past Tradewind and the SDK. */
final class AwsAccount {

  private final URI endpoint;

  AwsAccount(URI endpoint) {
    this.endpoint = endpoint;
  }

  /** The statuses of the stacks of a name that are not deleted. */
  List<String> stacks(String name) throws Exception {
    String all = query("cloudformation", "Action=ListStacks&Version=2010-05-15");
    List<String> statuses = new ArrayList<>();
    for (String stack : values(all, "member")) {
      if (values(stack, "StackName").contains(name)) {
        statuses.addAll(values(stack, "StackStatus"));
      }
    }
    statuses.removeIf(status -> status.equals("DELETE_COMPLETE"));
    return statuses;
  }

  /** Those that wait to be executed. */
  List<String> changeSets(String stack) throws Exception {
    return values(
            query("cloudformation", "Action=ListChangeSets&Version=2010-05-15&StackName=" + stack),
            "ExecutionStatus")
        .stream()
        .filter(status -> !status.startsWith("EXECUTE_"))
        .toList();
  }

  String template(String stack) throws Exception {
    return unescaped(
        values(
                query("cloudformation", "Action=GetTemplate&Version=2010-05-15&StackName=" + stack),
                "TemplateBody")
            .getFirst());
  }

  /** {@code TYPE PHYSICAL-ID} by logical id. */
  Map<String, String> resources(String stack) throws Exception {
    Map<String, String> resources = new LinkedHashMap<>();
    String all =
        query("cloudformation", "Action=ListStackResources&Version=2010-05-15&StackName=" + stack);
    for (String resource : values(all, "member")) {
      resources.put(
          values(resource, "LogicalResourceId").getFirst(),
          values(resource, "ResourceType").getFirst()
              + " "
              + values(resource, "PhysicalResourceId").getFirst());
    }
    return resources;
  }

  List<String> buckets(String prefix) throws Exception {
    return values(get("s3", "/"), "Name").stream().filter(it -> it.startsWith(prefix)).toList();
  }

  List<String> objects(String bucket) throws Exception {
    return values(get("s3", "/" + bucket + "?list-type=2&max-keys=1000"), "Key").stream()
        .map(AwsAccount::unescaped)
        .toList();
  }

  String object(String bucket, String key) throws Exception {
    return get("s3", "/" + bucket + "/" + key.replace(":", "%3A"));
  }

  List<String> functions(String prefix) throws Exception {
    Matcher names =
        Pattern.compile("\"FunctionName\": ?\"([^\"]+)\"")
            .matcher(get("lambda", "/2015-03-31/functions/?MaxItems=10000"));
    return names.results().map(it -> it.group(1)).filter(it -> it.startsWith(prefix)).toList();
  }

  List<String> queues(String prefix) throws Exception {
    return values(
        query("sqs", "Action=ListQueues&Version=2012-11-05&QueueNamePrefix=" + prefix), "QueueUrl");
  }

  /** What a function answers to an empty event. */
  String invoke(String function) throws Exception {
    return send(
        request("lambda", "/2015-03-31/functions/" + function + "/invocations")
            .POST(HttpRequest.BodyPublishers.ofString("{}")));
  }

  private String query(String service, String form) throws Exception {
    return send(
        request(service, "/")
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(form)));
  }

  private String get(String service, String path) throws Exception {
    return send(request(service, path).GET());
  }

  private HttpRequest.Builder request(String service, String path) {
    return HttpRequest.newBuilder(URI.create(endpoint + path))
        .header(
            "Authorization",
            "AWS4-HMAC-SHA256 Credential=test/20260101/us-east-1/"
                + service
                + "/aws4_request, SignedHeaders=host, Signature=0");
  }

  private String send(HttpRequest.Builder request) throws IOException, InterruptedException {
    try (HttpClient http = HttpClient.newHttpClient()) { // Emulators close kept connections.
      HttpResponse<String> response =
          http.send(request.build(), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
      assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
      return response.body();
    }
  }

  /** The contents of the elements of a name; elements of one name are never in each other here. */
  private static List<String> values(String xml, String element) {
    return Pattern.compile("<" + element + ">(.*?)</" + element + ">", Pattern.DOTALL)
        .matcher(xml)
        .results()
        .map(it -> it.group(1))
        .toList();
  }

  private static String unescaped(String text) {
    return text.replace("&quot;", "\"")
        .replace("&apos;", "'")
        .replace("&#x27;", "'")
        .replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&amp;", "&");
  }
}
