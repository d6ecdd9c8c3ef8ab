package dev.tradewind.aws.infra;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tradewind.aws.compile.ProjectFixture;
import dev.tradewind.model.diagnostic.Diagnostic;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InfraRulesTest {

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "queue-visibility-too-short|{'queues':{'q':{'visibilityTimeout':5}}}|{'queue':'q'}",
        "dead-letter-queue-kind|{'queues':{'q':{'deadLetter':{'queue':'r'}},'r':{'fifo':true}}}|{'queue':'q'}",
        "queue-batch-too-large|{'queues':{'q':{}}}|{'queue':{'name':'q','batchSize':11}}",
        "queue-batch-too-large|{'queues':{'q':{'fifo':true}}}|{'queue':{'name':'q','batchSize':11}}",
        "queue-concurrency-too-low|{'queues':{'q':{}}}|{'queue':{'name':'q','maximumConcurrency':1}}",
        "bucket-events-overlap|{'buckets':{'b':{}}}|{'bucket':'b'},{'bucket':{'name':'b','prefix':'in/'}}",
        "queue-window-of-fifo|{'queues':{'q':{'fifo':true}}}|{'queue':{'name':'q','batchWindow':5}}",
        "dead-letter-circle|{'queues':{'q':{'deadLetter':{'queue':'q'}}}}|{'queue':'q'}",
        "event-twice|{'topics':{'t':{}}}|{'topic':'t'},{'topic':{'name':'t','filter':{'a':['b']}}}",
        "infra-names-alike|{'topics':{'a-1':{},'a-dash1':{}}}|{'topic':'a-1'}",
        "infra-name-in-properties|{'buckets':{'b':{'aws':{'properties':{'BucketName':'x'}}}}}|{'bucket':'b'}",
        "table-keys-alike|{'tables':{'t':{'key':'id','sort':'id'}}}|{'table':'t'}",
        "table-keys-alike|{'tables':{'t':{'key':'id','indexes':{'iii':{'key':{'name':'id','type':'number'}}}}}}|{'table':'t'}",
        "table-without-key|{'tables':{'t':{'key':null}}}|{'table':'t'}",
        "secret-in-template|{'secrets':{'s':{'aws':{'properties':{'SecretString':'x'}}}},'queues':{'q':{}}}|{'queue':'q'}",
        "topic-keeps-order|{'topics':{'t':{'fifo':true}}}|{'topic':'t'}",
        "table-without-key|{'tables':{'t':{}}}|{'table':'t'}",
        "table-without-stream|{'tables':{'t':{'key':'id','stream':false}}}|{'table':'t'}",
        "table-without-stream|{'tables':{'t':{'key':'id','aws':{'stream':false}}}}|{'table':'t'}",
        "table-ttl-of-key|{'tables':{'t':{'key':'id','ttl':'id'}}}|{'table':'t'}",
        "table-ttl-of-key|{'tables':{'t':{'key':'id','ttl':'at','indexes':{'iii':{'key':'at'}}}}}|{'table':'t'}",
        "infra-name-refused|{'queues':{'q':{'name':'my queue'}}}|{'queue':'q'}",
        "infra-name-refused|{'queues':{'q':{'name':'jobs.fifo'}}}|{'queue':'q'}",
        "infra-name-refused|{'topics':{'t':{'name':'a.b'}}}|{'topic':'t'}",
        "infra-name-refused|{'tables':{'t':{'key':'id','name':'ab'}}}|{'table':'t'}",
        "infra-name-refused|{'buckets':{'b':{'aws':{'name':'Uploads'}}}}|{'bucket':'b'}",
        "table-without-key|{'tables':{'t':{'key':{'type':'number'}}}}|{'table':'t'}",
        "table-without-key|{'tables':{'t':{'key':'id','indexes':{'i':{'sort':'at'}}}}}|{'table':'t'}",
      })
  void whatAwsWouldRefuseIsToldWithItsPlace(String code, String infra, String event) {
    assertThat(check("{}", infra, "{'events':[" + event + "]}"))
        .singleElement()
        .satisfies(found -> assertThat(found.code()).isEqualTo(code))
        .satisfies(found -> assertThat(found.place()).asString().startsWith("serverless.json:1:"));
  }

  @Test
  void bucketEventsMayBeToldApart() {
    String events =
        "{'bucket':{'name':'b','prefix':'in/'}},{'bucket':{'name':'b','prefix':'out/'}},"
            + "{'bucket':{'name':'b','on':['removed']}}";

    assertThat(check("{}", "{'buckets':{'b':{}}}", "{'events':[" + events + "]}")).isEmpty();
  }

  @Test
  void aNameThatIsRefusedIsToldWhereItIsWrittenWithOneThatIsTaken() {
    assertThat(check("{}", "{'topics':{'t':{'fifo':true,'name':'all alerts'}}}", "{}"))
        .singleElement()
        .satisfies(
            found -> assertThat(found.summary()).isEqualTo("`all alerts.fifo` is no name for `t`"))
        .satisfies(found -> assertThat(found.detail()).endsWith("Write `all-alerts.fifo`, say."))
        .satisfies(found -> assertThat(found.place()).hasToString("serverless.json:1:75"));
  }

  @Test
  void namesPutTogetherAreCheckedToo() {
    assertThat(
            check(
                "{'stage':'my stage'}", "{'topics':{'t':{'fifo':true}},'buckets':{'b':{}}}", "{}"))
        .extracting(Diagnostic::code)
        .containsExactly("infra-name-refused", "infra-name-refused");
  }

  @Test
  void namesThatAreTakenAndThoseThatOnlyTheCloudKnowsAreLeftAlone() {
    assertThat(
            check(
                "{}",
                "{'queues':{'q':{'name':'Jobs_1-2'},'r':{'fifo':true,'name':'jobs.fifo'}},"
                    + "'tables':{'t':{'key':'id','name':'a.b_C-1'}},"
                    + "'buckets':{'b':{'name':'up.loads-${AWS::Region}'},'c':{'name':'${Other}_X'}}}",
                "{}"))
        .isEmpty();
  }

  @Test
  void ttlMayBeAKeyThatIsANumberOrNoKeyAtAll() {
    String key = "{'name':'id','type':'number'}";

    assertThat(check("{}", "{'tables':{'t':{'key':" + key + ",'ttl':'id'}}}", "{}")).isEmpty();
    assertThat(check("{}", "{'tables':{'t':{'key':'id','ttl':'expires'}}}", "{}")).isEmpty();
  }

  @Test
  void moreIndexesThanTheUsualQuotaAreAWarning() {
    assertThat(check("{}", "{'tables':{'t':{'key':'id','indexes':{" + indexes(20) + "}}}}", "{}"))
        .isEmpty();
    assertThat(check("{}", "{'tables':{'t':{'key':'id','indexes':{" + indexes(21) + "}}}}", "{}"))
        .singleElement()
        .satisfies(found -> assertThat(found.code()).isEqualTo("table-indexes-too-many"))
        .satisfies(found -> assertThat(found.isError()).isFalse());
  }

  private static String indexes(int count) {
    return IntStream.range(0, count)
        .mapToObj(i -> "'by-" + i + "':{'key':'k" + i + "'}")
        .collect(Collectors.joining(","));
  }

  @Test
  void aStreamThatIsOffIsOnlyMissedByAFunctionThatListens() {
    assertThat(check("{}", "{'tables':{'t':{'key':'id','stream':false}}}", "{}")).isEmpty();
  }

  @Test
  void twoFunctionsOfOneQueueAreAWarning() {
    String events = "{'events':[{'queue':'q'}]}";
    String functions = events + ",'g':" + events;

    assertThat(check("{}", "{'queues':{'q':{}}}", functions))
        .singleElement()
        .satisfies(found -> assertThat(found.code()).isEqualTo("queue-shared"))
        .satisfies(found -> assertThat(found.isError()).isFalse())
        .satisfies(found -> assertThat(found.summary()).contains("`f` and `g`"));
  }

  @Test
  void bucketsNeedAShortName() {
    String infra = "{'buckets':{'uploads-of-everybody-who-is-here':{}}}";

    assertThat(check("{'stage':'production','region':'ap-southeast-1'}", infra, "{}"))
        .extracting(Diagnostic::code)
        .containsExactly("bucket-name-too-long");
    assertThat(check("{'region':'eu-west-1'}", infra, "{}")).isEmpty();
  }

  @Test
  void aRoleNamedInIamIsNamedToo() {
    assertThat(
            check(
                "{}",
                "{'queues':{'q':{}}}",
                "{'iam':{'role':'arn:aws:iam::1:role/r'},'access':{'q':['send']}}"))
        .extracting(Diagnostic::code)
        .containsExactly("access-needs-own-role");
  }

  @Test
  void accessNeedsARoleThatTradewindMakes() {
    String access = "'access':{'q':['send']}";

    assertThat(
            check("{}", "{'queues':{'q':{}}}", "{'role':'arn:aws:iam::1:role/r'," + access + "}"))
        .extracting(Diagnostic::code)
        .containsExactly("access-needs-own-role");
    assertThat(check("{}", "{'queues':{'q':{}}}", "{" + access + "}")).isEmpty();
  }

  private static List<Diagnostic> check(String provider, String infra, String function) {
    return InfraRules.check(
        ProjectFixture.of(
                "{'service':'svc','provider':"
                    + provider
                    + ",'infra':"
                    + infra
                    + ",'functions':{'f':"
                    + function
                    + "}}")
            .service());
  }
}
