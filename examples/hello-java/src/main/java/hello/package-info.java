/**
 * Greetings in a few languages, and two Lambda functions that give them: {@link hello.HelloHandler}
 * answers HTTP requests, {@link hello.GreetHandler} answers callers that invoke it.
 */
package hello;
