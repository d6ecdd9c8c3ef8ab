package dev.tradewind.spi.secret;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tradewind.model.node.Node;
import dev.tradewind.spi.json.JsonReader;
import dev.tradewind.spi.json.JsonWriter;
import org.junit.jupiter.api.Test;

class SecretsTest {

  private final Secrets secrets = new Secrets();

  @Test
  void aSecretIsMaskedWhereverItStands() {
    secrets.add("s3cret!");
    assertThat(secrets.masked("a s3cret! and as3cret!b")).isEqualTo("a *** and a***b");
  }

  @Test
  void theLongerOfTwoGoesFirst() {
    secrets.add("pass");
    secrets.add("passport");
    assertThat(secrets.masked("passport pass")).isEqualTo("*** ***");
  }

  @Test
  void shortTextsAndNumbersAreLeft() throws Exception {
    secrets.add(json("{\"a\": \"abc\", \"b\": 5432, \"c\": true, \"d\": \"    \"}"));
    assertThat(secrets.isEmpty()).isTrue();
    assertThat(secrets.masked("abc 5432 true     x")).isEqualTo("abc 5432 true     x");
  }

  @Test
  void everyValueOfATreeIsASecretAndNoKey() throws Exception {
    secrets.add(json("{\"password\": [\"hunter2\", {\"pin\": 123456}]}"));
    assertThat(secrets.masked("password: hunter2, 123456")).isEqualTo("password: ***, ***");
  }

  @Test
  void theFormsOfJsonAndYamlAreMasked() {
    secrets.add("it's \"quoted\"");
    assertThat(secrets.masked("'it''s \"quoted\"'")).isEqualTo("'***'");
    assertThat(secrets.masked("\"it's \\\"quoted\\\"\"")).isEqualTo("\"***\"");
  }

  @Test
  void theLinesOfALongOneAreMasked() {
    secrets.add("-----BEGIN KEY-----\nabcdef\n-----END KEY-----\n");
    assertThat(secrets.masked("    abcdef\n")).isEqualTo("    ***\n");
    assertThat(secrets.masked("-----BEGIN KEY-----\\nabcdef\\n-----END KEY-----\\n"))
        .isEqualTo("***");
  }

  @Test
  void aTreeIsMaskedWithItsShapeKept() throws Exception {
    secrets.add("hunter2");
    secrets.add(json("1234567"));
    Node masked = secrets.masked(json("{\"a\":[\"x-hunter2\",1234567,12,true,null]}"));
    assertThat(JsonWriter.compact(masked)).isEqualTo("{\"a\":[\"x-***\",\"***\",12,true,null]}");
  }

  @Test
  void valuesAreNotInItsOwnText() {
    secrets.add("hunter2");
    assertThat(secrets.toString()).isEqualTo("Secrets[1]");
  }

  private static Node json(String text) throws Exception {
    return JsonReader.read(text, "test");
  }
}
