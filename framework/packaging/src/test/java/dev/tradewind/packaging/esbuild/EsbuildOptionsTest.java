package dev.tradewind.packaging.esbuild;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tradewind.model.SourceRange;
import dev.tradewind.model.node.Mapping;
import dev.tradewind.model.node.MappingBuilder;
import dev.tradewind.model.node.Node;
import dev.tradewind.model.node.Scalar;
import java.util.List;
import org.junit.jupiter.api.Test;

class EsbuildOptionsTest {

  private static final SourceRange PLACE = SourceRange.at("serverless.yml", 1, 1);

  @Test
  void namesGetDashesAndEveryKindOfValueItsForm() {
    Mapping options =
        builder()
            .put("bundle", true)
            .put("keepNames", false)
            .put("platform", "node")
            .put("target", texts("node22", "es2022"))
            .put("inject", texts("a.js", "b.js"))
            .put("define", builder().put("VERSION", "\"1\""))
            .build();

    assertThat(EsbuildOptions.arguments(options))
        .containsExactly(
            "--bundle=true",
            "--keep-names=false",
            "--platform=node",
            "--target=node22,es2022",
            "--inject:a.js",
            "--inject:b.js",
            "--define:VERSION=\"1\"");
  }

  @Test
  void sourcemapIsAFlagOrAKind() {
    assertThat(EsbuildOptions.arguments(builder().put("sourcemap", true).build()))
        .containsExactly("--sourcemap");
    assertThat(EsbuildOptions.arguments(builder().put("sourcemap", false).build())).isEmpty();
    assertThat(EsbuildOptions.arguments(builder().put("sourcemap", "inline").build()))
        .containsExactly("--sourcemap=inline");
  }

  @Test
  void whereTheOutputGoesIsNotTheProjectsToSay() {
    assertThat(
            EsbuildOptions.arguments(
                builder().put("outdir", "/").put("metafile", true).put("write", false).build()))
        .isEmpty();
  }

  private static MappingBuilder builder() {
    return new MappingBuilder(PLACE);
  }

  private static List<Node> texts(String... texts) {
    return List.of(texts).stream().<Node>map(text -> new Scalar.Text(text, PLACE)).toList();
  }
}
