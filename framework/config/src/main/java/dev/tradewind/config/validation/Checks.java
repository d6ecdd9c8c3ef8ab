package dev.tradewind.config.validation;

import dev.tradewind.config.dialect.AwsDialect;
import dev.tradewind.config.dialect.AzureDialect;
import dev.tradewind.config.dialect.Dialect;
import dev.tradewind.config.dialect.GoogleDialect;
import dev.tradewind.config.dialect.LocalDialect;
import dev.tradewind.config.validation.aws.AlbCheck;
import dev.tradewind.config.validation.aws.ApiTimeoutCheck;
import dev.tradewind.config.validation.aws.AppSyncCheck;
import dev.tradewind.config.validation.aws.CloudFrontCheck;
import dev.tradewind.config.validation.aws.ConcurrencyCheck;
import dev.tradewind.config.validation.aws.EventInputCheck;
import dev.tradewind.config.validation.aws.FunctionReferenceCheck;
import dev.tradewind.config.validation.aws.HttpApiCheck;
import dev.tradewind.config.validation.aws.ImageCheck;
import dev.tradewind.config.validation.aws.IotFleetCheck;
import dev.tradewind.config.validation.aws.LayerReferenceCheck;
import dev.tradewind.config.validation.aws.LayerSourceCheck;
import dev.tradewind.config.validation.aws.NameLengthCheck;
import dev.tradewind.config.validation.aws.RestApiCheck;
import dev.tradewind.config.validation.aws.S3EventCheck;
import dev.tradewind.config.validation.aws.ScheduleEventCheck;
import dev.tradewind.config.validation.aws.StreamPositionCheck;
import dev.tradewind.config.validation.azure.BindingCheck;
import dev.tradewind.config.validation.check.Check;
import dev.tradewind.config.validation.check.DotenvCheck;
import dev.tradewind.config.validation.check.EmptyFunctionCheck;
import dev.tradewind.config.validation.check.EsbuildSettingsCheck;
import dev.tradewind.config.validation.check.FunctionNameCheck;
import dev.tradewind.config.validation.check.HandlerCheck;
import dev.tradewind.config.validation.check.HandlerFileCheck;
import dev.tradewind.config.validation.check.HttpApiRouteCheck;
import dev.tradewind.config.validation.check.InfraCheck;
import dev.tradewind.config.validation.check.PythonRequirementsCheck;
import dev.tradewind.config.validation.check.RegionCheck;
import dev.tradewind.config.validation.check.RouteCheck;
import dev.tradewind.config.validation.check.RuntimeCheck;
import dev.tradewind.config.validation.check.ScheduleCheck;
import dev.tradewind.config.validation.check.TargetCheck;
import dev.tradewind.config.validation.google.DeploymentManagerCheck;
import dev.tradewind.config.validation.google.GoogleEventCheck;
import java.util.ArrayList;
import java.util.List;

/** Which checks a project goes through. */
final class Checks {

  private Checks() {}

  static List<Check> of(Dialect dialect) {
    List<Check> checks = new ArrayList<>(everywhere());
    checks.addAll(
        switch (dialect) {
          case AwsDialect d -> aws();
          case GoogleDialect d -> List.of(new DeploymentManagerCheck(), new GoogleEventCheck());
          case AzureDialect d -> List.of(new BindingCheck());
          case LocalDialect d -> List.<Check>of();
        });
    return checks;
  }

  private static List<Check> everywhere() {
    return List.of(
        new EmptyFunctionCheck(),
        new HandlerCheck(),
        new HandlerFileCheck(),
        new EsbuildSettingsCheck(),
        new PythonRequirementsCheck(),
        new DotenvCheck(),
        new RuntimeCheck(),
        new RegionCheck(),
        new FunctionNameCheck(),
        new RouteCheck(),
        new HttpApiRouteCheck(),
        new ScheduleCheck(),
        new TargetCheck(),
        new InfraCheck());
  }

  private static List<Check> aws() {
    return List.of(
        new AppSyncCheck(),
        new ScheduleEventCheck(),
        new EventInputCheck(),
        new ImageCheck(),
        new IotFleetCheck(),
        new AlbCheck(),
        new S3EventCheck(),
        new StreamPositionCheck(),
        new RestApiCheck(),
        new HttpApiCheck(),
        new FunctionReferenceCheck(),
        new ConcurrencyCheck(),
        new LayerReferenceCheck(),
        new LayerSourceCheck(),
        new ApiTimeoutCheck(),
        new NameLengthCheck(),
        new CloudFrontCheck());
  }
}
