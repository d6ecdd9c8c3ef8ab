package dev.tradewind.cli.output;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tradewind.cli.terminal.Style;
import dev.tradewind.model.SourceRange;
import dev.tradewind.spi.json.JsonWriter;
import dev.tradewind.spi.operation.DiffResult;
import dev.tradewind.spi.operation.DiffResult.Change;
import dev.tradewind.spi.operation.DiffResult.Kind;
import java.util.List;
import org.junit.jupiter.api.Test;

class PlanTextTest {

  private static final DiffResult PLAN =
      new DiffResult(
          List.of(
              new Change(
                  Kind.REPLACE,
                  "Orders",
                  "AWS::DynamoDB::Table",
                  List.of("TableName"),
                  true,
                  SourceRange.at("serverless.yml", 7, 5)),
              new Change(Kind.ADD, "Jobs", "AWS::SQS::Queue", List.of(), false, null),
              new Change(Kind.RELEASE, "Notes", "AWS::S3::Bucket", List.of(), false, null)));

  @Test
  void aReplacementNamesThePropertyThatForcesItAndWhatIsLost() {
    assertThat(new PlanText(new Style(false)).render(PLAN))
        .isEqualTo(
            """
            ± replace  Orders  AWS::DynamoDB::Table  because of TableName  its data is lost  serverless.yml:7:5
            + add      Jobs    AWS::SQS::Queue
            - release  Notes   AWS::S3::Bucket       stays as it is
            1 to add, 1 to replace, 1 to release
            """);
  }

  @Test
  void replacementsAndLossesAreRed() {
    Style colours = new Style(true);

    assertThat(new PlanText(colours).render(PLAN))
        .contains(
            colours.red("± replace"), colours.red("its data is lost"), colours.green("+ add    "));
  }

  @Test
  void theSameIsThereAsJson() {
    assertThat(JsonWriter.compact(PlanText.json(PLAN).node()))
        .contains(
            "{\"action\":\"replace\",\"resource\":\"Orders\",\"type\":\"AWS::DynamoDB::Table\","
                + "\"properties\":[\"TableName\"],\"losesData\":true,\"place\":\"serverless.yml:7:5\"}");
  }

  @Test
  void nothingToDoIsSaid() {
    assertThat(new PlanText(new Style(false)).render(new DiffResult(List.of())))
        .isEqualTo("No changes.\n");
  }
}
