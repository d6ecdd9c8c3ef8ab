package dev.tradewind.aws.deploy;

import java.nio.charset.StandardCharsets;

/** How CloudFormation gets a template. */
sealed interface TemplateLocation {

  /** The most bytes of a template in a call; larger ones go through a bucket. */
  int LONGEST_BODY = 51_200;

  record Url(String url) implements TemplateLocation {}

  record Body(String text) implements TemplateLocation {}

  static boolean fitsIntoCall(String template) {
    return template.getBytes(StandardCharsets.UTF_8).length <= LONGEST_BODY;
  }
}
