package dev.tradewind.aws.limits;

import dev.tradewind.aws.image.WrittenImages;
import dev.tradewind.aws.infra.InfraRules;
import dev.tradewind.model.Function;
import dev.tradewind.model.Service;
import dev.tradewind.model.diagnostic.Diagnostic;
import java.util.ArrayList;
import java.util.List;

/** Every rule on a service that needs neither network nor archives. */
public final class ServiceRules {

  private ServiceRules() {}

  public static List<Diagnostic> check(Service service) {
    List<Diagnostic> found = new ArrayList<>();
    found.addAll(StackNameRules.check(service));
    found.addAll(UnsupportedRules.check(service));
    found.addAll(InfraRules.check(service));
    WrittenImages images = new WrittenImages(service);
    for (Function function : service.functions().values()) {
      found.addAll(FunctionRules.check(service, function));
      found.addAll(DurableRules.check(function));
      found.addAll(NameLengths.check(function));
      found.addAll(images.check(function));
    }
    return found;
  }
}
