package dev.tradewind.aws.session;

import java.io.IOException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import software.amazon.awssdk.core.exception.AbortedException;
import software.amazon.awssdk.http.ExecutableHttpRequest;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.HttpExecuteResponse;
import software.amazon.awssdk.http.SdkHttpClient;

/**
 * Ends a call when its thread is interrupted. A platform thread that waits for a socket does not
 * notice; a virtual one does, but leaves a poller behind for which the JVM waits 0.3 s at its end.
 * So calls are made on threads of their own, and whoever wants the answer waits for those, until
 * its head is there; the body is read by the caller.
 */
final class InterruptibleCalls implements SdkHttpClient {

  private final SdkHttpClient client;
  private final ExecutorService threads =
      Executors.newCachedThreadPool(Thread.ofPlatform().daemon().name("http").factory());

  InterruptibleCalls(SdkHttpClient client) {
    this.client = client;
  }

  @Override
  public ExecutableHttpRequest prepareRequest(HttpExecuteRequest request) {
    ExecutableHttpRequest prepared = client.prepareRequest(request);
    return new ExecutableHttpRequest() {
      @Override
      public HttpExecuteResponse call() throws IOException {
        return answer(prepared);
      }

      @Override
      public void abort() {
        prepared.abort();
      }
    };
  }

  private HttpExecuteResponse answer(ExecutableHttpRequest request) throws IOException {
    Future<HttpExecuteResponse> answer;
    try {
      answer = threads.submit(request);
    } catch (RejectedExecutionException e) {
      throw AbortedException.create("the session is closed", e);
    }
    try {
      return answer.get();
    } catch (InterruptedException e) {
      request.abort();
      Thread.currentThread().interrupt();
      throw AbortedException.create("interrupted", e);
    } catch (ExecutionException e) {
      switch (e.getCause()) {
        case IOException failure -> throw failure;
        case RuntimeException failure -> throw failure;
        case Error failure -> throw failure;
        case null, default -> throw new IllegalStateException(e);
      }
    }
  }

  @Override
  public String clientName() {
    return client.clientName();
  }

  @Override
  public void close() {
    threads.shutdown();
    client.close();
  }
}
