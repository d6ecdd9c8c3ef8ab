package dev.tradewind.aws.compile;

import dev.tradewind.aws.bucket.S3Compiler;
import dev.tradewind.aws.queue.SqsCompiler;
import dev.tradewind.aws.topic.SnsCompiler;
import java.util.List;

/**
 * The table of events. The order is that in which the Serverless Framework adds their resources and
 * role statements: schedule, s3, http, websocket, sns, stream, kafka, activemq, rabbitmq, msk, alb,
 * alexaSkill, alexaSmartHome, iot, iotFleetProvisioning, cloudwatchEvent, cloudwatchLog,
 * cognitoUserPool, eventBridge, sqs, cloudFront, httpApi.
 */
public final class EventCompilers {

  private EventCompilers() {}

  public static List<EventCompiler> all() {
    return List.of(new S3Compiler(), new SnsCompiler(), new SqsCompiler());
  }
}
