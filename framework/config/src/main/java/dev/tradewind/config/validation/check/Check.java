package dev.tradewind.config.validation.check;

import dev.tradewind.config.dialect.ProjectOutline;

/** One rule about a project. Has no state. */
public interface Check {

  void check(ProjectOutline project, Findings findings);
}
