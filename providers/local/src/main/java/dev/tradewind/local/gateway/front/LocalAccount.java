package dev.tradewind.local.gateway.front;

/** What the local platform's APIs say where AWS has an account and generated ids. */
final class LocalAccount {

  static final String ID = "000000000000";
  static final String REST_API = "localrest";
  static final String HTTP_API = "localhttp";

  private LocalAccount() {}
}
