package dev.tradewind.aws.infra;

import dev.tradewind.aws.cloudformation.Cfn;
import dev.tradewind.aws.compile.Settings;
import dev.tradewind.model.EnvironmentValue;
import dev.tradewind.model.Function;
import dev.tradewind.model.Service;
import dev.tradewind.model.event.Event;
import dev.tradewind.model.node.Mapping;
import dev.tradewind.model.node.MappingBuilder;
import dev.tradewind.model.node.Node;
import dev.tradewind.model.node.Sequence;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A service with what is portable in its functions said in the words of AWS. */
public final class PortableService {

  private PortableService() {}

  /** The same service where nothing is to say. */
  public static Service onAws(Service service) {
    Map<String, Function> functions = new LinkedHashMap<>();
    service.functions().forEach((key, function) -> functions.put(key, onAws(service, function)));
    return functions.equals(service.functions()) ? service : with(service, functions);
  }

  private static Function onAws(Service service, Function function) {
    List<Event> events = new ArrayList<>();
    for (Event event : function.events()) {
      events.add(event);
      PortableEvents.onAws(event).ifPresent(events::add);
    }
    if (function.access().isEmpty()) {
      return events.equals(function.events())
          ? function
          : with(function, events, function.environment(), function.settings());
    }
    Access access = Access.of(service, function);
    return with(function, events, access.environment(), settings(function, access.statements()));
  }

  /** The function with a role of its own, for the statements. */
  private static Mapping settings(Function function, List<Node> statements) {
    Settings own = Settings.of(function);
    List<Node> all = new ArrayList<>(statements);
    all.addAll(
        items(own.value("iam", "role", "statements").or(() -> own.value("iamRoleStatements"))));
    MappingBuilder role = Cfn.object();
    own.mapping("iam", "role").ifPresent(role::putAll);
    MappingBuilder iam = Cfn.object();
    own.mapping("iam").ifPresent(iam::putAll);
    return function.settings().with("iam", iam.put("role", role.put("statements", all)).build());
  }

  private static List<Node> items(Optional<Node> list) {
    return list.flatMap(Node::asSequence).map(Sequence::items).orElse(List.of());
  }

  private static Function with(
      Function function,
      List<Event> events,
      Map<String, EnvironmentValue> environment,
      Mapping settings) {
    return new Function(
        function.key(),
        function.name(),
        function.description(),
        function.code(),
        function.runtime(),
        function.memorySize(),
        function.timeout(),
        function.architecture(),
        environment,
        function.layers(),
        function.reservedConcurrency(),
        function.url(),
        function.access(),
        events,
        function.packaging(),
        function.bundling(),
        settings,
        function.source());
  }

  private static Service with(Service service, Map<String, Function> functions) {
    return new Service(
        service.name(),
        service.stage(),
        service.provider(),
        service.target(),
        service.targets(),
        functions,
        service.layers(),
        service.packaging(),
        service.infra(),
        service.resources(),
        service.custom(),
        service.plugins(),
        service.document(),
        service.directory(),
        service.file(),
        service.options(),
        service.instanceId());
  }
}
