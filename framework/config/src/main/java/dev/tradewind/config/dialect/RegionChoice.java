package dev.tradewind.config.dialect;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where a region is said, the place that counts first, and whose name for it that is. The file's
 * region holds for its own cloud and for this machine, not for another cloud: {@code eu-west-1}
 * means nothing to Google.
 *
 * @param speaker the cloud whose regions are meant
 * @param takesOption whether {@code --region} counts, in front of every place
 * @param places paths in the file
 */
public record RegionChoice(Dialect speaker, boolean takesOption, List<List<String>> places) {

  private static final List<String> FILE = List.of("provider", "region");

  public RegionChoice {
    places = List.copyOf(places);
  }

  /**
   * The region that a service goes to.
   *
   * @param file the dialect that the file is written in
   * @param target the target's name
   * @param provider the target's provider
   */
  public static RegionChoice ofTarget(Dialect file, String target, String provider) {
    return isAtHome(file, provider)
        ? new RegionChoice(file, true, List.of(declared(target), FILE))
        : new RegionChoice(Dialect.of(provider).orElse(file), true, List.of(declared(target)));
  }

  /**
   * The region that variables of the file's own cloud are about ({@code ${aws:region}}, the region
   * in which {@code ${ssm:…}} is asked): that of the service while it stays at home, else what the
   * file says for its own cloud.
   */
  public static RegionChoice ofVariables(Dialect file, String target, String provider) {
    return isAtHome(file, provider)
        ? ofTarget(file, target, provider)
        : new RegionChoice(file, false, List.of(FILE));
  }

  /** The region that {@code --region} says, as the cloud calls it. */
  public Optional<String> option(@Nullable String region) {
    return Optional.ofNullable(region).filter(r -> takesOption).map(speaker::region);
  }

  /** The region of a resolved file, or where its cloud goes by default. */
  public Optional<String> of(Settings file, @Nullable String option) {
    return option(option)
        .or(() -> places.stream().flatMap(place -> text(file, place).stream()).findFirst())
        .map(speaker::region)
        .or(speaker::defaultRegion);
  }

  private static Optional<String> text(Settings file, List<String> place) {
    Settings block = file;
    for (String key : place.subList(0, place.size() - 1)) {
      block = block.blockOrEmpty(key);
    }
    return block.text(place.getLast());
  }

  private static boolean isAtHome(Dialect file, String provider) {
    return provider.equals(file.provider()) || provider.equals("local");
  }

  private static List<String> declared(String target) {
    return List.of("targets", target, "region");
  }
}
