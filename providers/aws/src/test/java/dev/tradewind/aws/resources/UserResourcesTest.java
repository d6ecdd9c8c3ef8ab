package dev.tradewind.aws.resources;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tradewind.aws.compile.ProjectFixture;
import dev.tradewind.model.diagnostic.Diagnostic;
import dev.tradewind.model.node.Mapping;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class UserResourcesTest {

  private final List<Diagnostic> found = new ArrayList<>();

  private String over(String template, String... written) {
    List<Mapping> parts = new ArrayList<>();
    for (String part : written) {
      parts.add(ProjectFixture.parse(part.replace('\'', '"')));
    }
    return ProjectFixture.json(
        new UserResources(found::add)
            .over(ProjectFixture.parse(template.replace('\'', '"')), parts));
  }

  @Test
  void listsAreMergedItemByItem() {
    assertThat(
            over(
                "{'Resources':{'A':{'x':[1,{'y':1},3]}}}", "{'Resources':{'A':{'x':[9,{'z':2}]}}}"))
        .isEqualTo("{'Resources':{'A':{'x':[9,{'y':1,'z':2},3]}}}");
  }

  @Test
  void valueOfAnotherKindReplaces() {
    assertThat(over("{'a':{'b':1},'c':[1],'d':2}", "{'a':[1],'c':{'e':1},'d':null}"))
        .isEqualTo("{'a':[1],'c':{'e':1},'d':null}");
  }

  @Test
  void laterPartOfAListFormWins() {
    assertThat(over("{}", "{'Resources':{'A':{'x':1}}}", "{'Resources':{'A':{'x':2}}}"))
        .isEqualTo("{'Resources':{'A':{'x':2}}}");
  }

  @Test
  void emptySectionChangesNothing() {
    assertThat(over("{'Resources':{'A':1},'Outputs':{}}", "{'Resources':null,'Outputs':null}"))
        .isEqualTo("{'Resources':{'A':1},'Outputs':{}}");
  }

  @Test
  void extensionReplacesWholeProperties() {
    assertThat(
            over(
                "{'Resources':{'A':{'Properties':{'p':{'x':1},'q':1}}}}",
                "{'extensions':{'A':{'Properties':{'p':{'y':2}},'DependsOn':['B']}}}"))
        .isEqualTo("{'Resources':{'A':{'Properties':{'p':{'y':2},'q':1},'DependsOn':['B']}}}");
  }

  @Test
  void extensionOfAMissingResourceIsFoundAtItsPlace() {
    over("{'Resources':{'Table':{}}}", "{'extensions':{'Tabel':{'Properties':{}}}}");

    assertThat(found)
        .singleElement()
        .satisfies(
            fault -> {
              assertThat(fault.code()).isEqualTo("unknown-resource");
              assertThat(fault.suggestion()).isEqualTo("Table");
              assertThat(fault.place()).hasToString("serverless.json:1:16");
            });
  }

  @Test
  void extensionOfATypeIsRefused() {
    over("{'Resources':{'A':{}}}", "{'extensions':{'A':{'Type':'x'}}}");

    assertThat(found).extracting(Diagnostic::code).containsExactly("unknown-extension");
  }

  @Test
  void nullsGoFromPropertiesOnly() {
    Mapping template =
        ProjectFixture.parse(
            "{\"Resources\":{\"A\":{\"Metadata\":{\"m\":null},"
                + "\"Properties\":{\"p\":null,\"l\":[null,{\"q\":null}]}},"
                + "\"B\":{\"Properties\":null}}}");

    assertThat(ProjectFixture.json(UserResources.withoutNulls(template)))
        .isEqualTo(
            "{'Resources':{'A':{'Metadata':{'m':null},'Properties':{'l':[null,{}]}},'B':{}}}");
  }
}
