package dev.tradewind.aws.limits;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tradewind.aws.compile.ProjectFixture;
import dev.tradewind.model.diagnostic.Diagnostic;
import java.util.List;
import org.junit.jupiter.api.Test;

class KeepingPoliciesTest {

  @Test
  void aMistypedPolicyIsToldWithItsPlace() {
    assertThat(check("'DeletionPolicy':'Retian'"))
        .singleElement()
        .satisfies(found -> assertThat(found.suggestion()).isEqualTo("Retain"))
        .satisfies(found -> assertThat(found.place()).asString().startsWith("serverless.json:1:"));
    assertThat(check("'UpdateReplacePolicy':'RetainExceptOnCreate'"))
        .extracting(Diagnostic::code)
        .containsExactly("unknown-policy");
  }

  @Test
  void policiesThatThereAreAndExpressionsPass() {
    assertThat(check("'DeletionPolicy':'RetainExceptOnCreate','UpdateReplacePolicy':'Snapshot'"))
        .isEmpty();
    assertThat(check("'DeletionPolicy':{'Fn::If':['A','Retain','Delete']}")).isEmpty();
  }

  private static List<Diagnostic> check(String attributes) {
    return KeepingPolicies.check(
        ProjectFixture.parse(
            ("{'Resources':{'T':{'Type':'AWS::DynamoDB::Table'," + attributes + "}}}")
                .replace('\'', '"')));
  }
}
