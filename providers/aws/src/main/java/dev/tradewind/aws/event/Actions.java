package dev.tradewind.aws.event;

import dev.tradewind.aws.cloudformation.Cfn;
import dev.tradewind.aws.compile.ExecutionRole;
import dev.tradewind.aws.identity.Statements;
import dev.tradewind.model.node.Mapping;
import dev.tradewind.model.node.Node;
import java.util.ArrayList;
import java.util.List;

/** What a function has to be allowed on resources that its events name, gathered as they come. */
public final class Actions {

  private final String[] actions;
  private final List<Node> resources = new ArrayList<>();

  public Actions(String... actions) {
    this.actions = actions.clone();
  }

  public void on(Node resource) {
    resources.add(resource);
  }

  /** Adds the statement, unless no event named a resource. */
  public void allow(ExecutionRole role) {
    if (!resources.isEmpty()) {
      role.allow(Statements.allow(Cfn.list(resources), actions));
    }
  }

  /** Network interfaces, by which Lambda reaches a broker in a VPC. */
  public static Mapping networkInterfaces() {
    return Statements.allow(
        Cfn.text("*"),
        "ec2:CreateNetworkInterface",
        "ec2:DescribeNetworkInterfaces",
        "ec2:DescribeVpcs",
        "ec2:DeleteNetworkInterface",
        "ec2:DescribeSubnets",
        "ec2:DescribeSecurityGroups");
  }
}
