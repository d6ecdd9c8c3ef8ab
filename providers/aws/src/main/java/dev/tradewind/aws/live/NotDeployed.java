package dev.tradewind.aws.live;

import dev.tradewind.model.Function;
import dev.tradewind.model.Service;
import dev.tradewind.model.diagnostic.Diagnostic;
import dev.tradewind.spi.ProviderException;
import org.jspecify.annotations.Nullable;

/** The failure of a command on a service, a function or a version of it that is not there. */
public final class NotDeployed {

  private NotDeployed() {}

  public static ProviderException function(
      Service service, Function function, String region, @Nullable Throwable cause) {
    return new ProviderException(
        Diagnostic.error(
            "function-not-deployed",
            "the function `"
                + function.key()
                + "` is not deployed: there is no "
                + function.name()
                + " in "
                + region,
            advice(service),
            null),
        cause);
  }

  /**
   * @param stack the name that its stack would have
   */
  public static ProviderException service(Service service, String stack, String region) {
    return new ProviderException(
        Diagnostic.error(
            "service-not-deployed",
            "the service `"
                + service.name()
                + "` is not deployed: there is no stack "
                + stack
                + " in "
                + region,
            advice(service),
            null));
  }

  private static String advice(Service service) {
    return "Run `tradewind deploy` first, or name the stage and region it was deployed to with"
        + " --stage (now "
        + service.stage()
        + ") and --region.";
  }

  /**
   * @param qualifier a version or alias
   */
  public static ProviderException version(
      Function function, String qualifier, @Nullable Throwable cause) {
    return new ProviderException(
        Diagnostic.error(
            "no-such-version",
            "there is no version or alias "
                + qualifier
                + " of the function `"
                + function.key()
                + "` ("
                + function.name()
                + ")",
            "`tradewind deploy list functions` shows what is deployed.",
            null),
        cause);
  }
}
