package dev.tradewind.packaging;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What packaging a service made.
 *
 * @param functions by function key; functions that share an archive share the value; image
 *     functions have none
 * @param layers by layer key
 */
public record Artifacts(Map<String, Artifact> functions, Map<String, Artifact> layers) {

  public Artifacts {
    functions = Collections.unmodifiableMap(new LinkedHashMap<>(functions));
    layers = Collections.unmodifiableMap(new LinkedHashMap<>(layers));
  }
}
