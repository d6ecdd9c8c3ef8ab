package dev.tradewind.aws.compile;

import dev.tradewind.aws.cloudwatch.CloudWatchEventCompiler;
import dev.tradewind.aws.cloudwatch.CloudWatchLogCompiler;
import dev.tradewind.aws.eventbridge.EventBridgeEventCompiler;
import dev.tradewind.aws.http.HttpEventCompiler;
import dev.tradewind.aws.httpapi.HttpApiEventCompiler;
import dev.tradewind.aws.schedule.ScheduleEventCompiler;
import dev.tradewind.aws.websocket.WebSocketEventCompiler;
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
    return List.of(
        new ScheduleEventCompiler(),
        new HttpEventCompiler(),
        new WebSocketEventCompiler(),
        new CloudWatchEventCompiler(),
        new CloudWatchLogCompiler(),
        new EventBridgeEventCompiler(),
        new HttpApiEventCompiler());
  }
}
