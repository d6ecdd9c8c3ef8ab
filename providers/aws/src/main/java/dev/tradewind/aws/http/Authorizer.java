package dev.tradewind.aws.http;

import dev.tradewind.model.SourceRange;
import dev.tradewind.model.node.Node;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Who may call a route. */
sealed interface Authorizer {

  /** Claims of the user's token that a request template hands on. */
  List<String> claims();

  /** Callers sign with the keys of an IAM principal. */
  record Iam(List<String> claims) implements Authorizer {
    public Iam {
      claims = List.copyOf(claims);
    }
  }

  /**
   * An authorizer that the API has already.
   *
   * @param type as written
   */
  record Existing(String type, Node id, List<Node> scopes, List<String> claims)
      implements Authorizer {
    public Existing {
      scopes = List.copyOf(scopes);
      claims = List.copyOf(claims);
    }
  }

  /**
   * An authorizer that is made with the API: a Lambda function or a Cognito user pool.
   *
   * @param type as written; null: not said
   * @param arn of the function or the pool
   * @param aliasId logical id of the function's alias; null when it has none or is not of this
   *     service
   * @param resultTtl seconds that a result is kept; null: the default of API Gateway
   * @param identitySource null: none
   * @param validation an expression for the identity; null: none
   * @param managedExternally the permission to call the function is someone else's business
   */
  record Made(
      String name,
      @Nullable String type,
      Node arn,
      @Nullable String aliasId,
      @Nullable Long resultTtl,
      @Nullable String identitySource,
      @Nullable String validation,
      List<Node> scopes,
      List<String> claims,
      boolean managedExternally,
      SourceRange source)
      implements Authorizer {
    public Made {
      scopes = List.copyOf(scopes);
      claims = List.copyOf(claims);
    }

    boolean isCognito() {
      return "COGNITO_USER_POOLS".equalsIgnoreCase(type) || isUserPool(arn);
    }

    /** TOKEN unless the file says otherwise. */
    String lambdaType() {
      return type == null ? "TOKEN" : type.toUpperCase(Locale.ROOT);
    }
  }

  /** Whether an ARN is one of a Cognito user pool, in any partition. */
  static boolean isUserPool(Node arn) {
    String[] parts = arn.asText().orElse("").split(":", 4);
    return parts.length > 2 && parts[0].equals("arn") && parts[2].startsWith("cognito-idp");
  }
}
