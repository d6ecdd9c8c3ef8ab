/**
 * The {@code cognitoUserPool} event: a user pool calls the function on sign-up, sign-in and the
 * like. {@code NewPools} makes the pool, {@code ExistingPools} has a function of ours change one
 * that is there already. Start at {@code CognitoCompiler}.
 */
@NullMarked
package dev.tradewind.aws.cognito;

import org.jspecify.annotations.NullMarked;
