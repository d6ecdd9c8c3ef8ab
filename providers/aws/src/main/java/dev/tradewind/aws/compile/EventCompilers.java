package dev.tradewind.aws.compile;

import dev.tradewind.aws.alb.AlbCompiler;
import dev.tradewind.aws.alexa.AlexaCompiler;
import dev.tradewind.aws.bucket.S3Compiler;
import dev.tradewind.aws.cloudfront.CloudFrontCompiler;
import dev.tradewind.aws.cloudwatch.CloudWatchEventCompiler;
import dev.tradewind.aws.cloudwatch.CloudWatchLogCompiler;
import dev.tradewind.aws.cognito.CognitoCompiler;
import dev.tradewind.aws.eventbridge.EventBridgeEventCompiler;
import dev.tradewind.aws.http.HttpEventCompiler;
import dev.tradewind.aws.httpapi.HttpApiEventCompiler;
import dev.tradewind.aws.infra.InfraCompiler;
import dev.tradewind.aws.iot.FleetProvisioningCompiler;
import dev.tradewind.aws.iot.IotCompiler;
import dev.tradewind.aws.kafka.KafkaCompiler;
import dev.tradewind.aws.kafka.MskCompiler;
import dev.tradewind.aws.mq.BrokerCompiler;
import dev.tradewind.aws.queue.SqsCompiler;
import dev.tradewind.aws.schedule.ScheduleEventCompiler;
import dev.tradewind.aws.stream.StreamCompiler;
import dev.tradewind.aws.topic.SnsCompiler;
import dev.tradewind.aws.websocket.WebSocketEventCompiler;
import java.util.List;

/**
 * The table of events; portable ones come first. The order of the rest is that in which the
 * Serverless Framework adds their resources and role statements: schedule, s3, http, websocket,
 * sns, stream, kafka, activemq, rabbitmq, msk, alb, alexaSkill, alexaSmartHome, iot,
 * iotFleetProvisioning, cloudwatchEvent, cloudwatchLog, cognitoUserPool, eventBridge, sqs,
 * cloudFront, httpApi.
 */
public final class EventCompilers {

  private EventCompilers() {}

  public static List<EventCompiler> all() {
    return List.of(
        new InfraCompiler(),
        new ScheduleEventCompiler(),
        new S3Compiler(),
        new HttpEventCompiler(),
        new WebSocketEventCompiler(),
        new SnsCompiler(),
        new StreamCompiler(),
        new KafkaCompiler(),
        BrokerCompiler.activemq(),
        BrokerCompiler.rabbitmq(),
        new MskCompiler(),
        new AlbCompiler(),
        AlexaCompiler.skill(),
        AlexaCompiler.smartHome(),
        new IotCompiler(),
        new FleetProvisioningCompiler(),
        new CloudWatchEventCompiler(),
        new CloudWatchLogCompiler(),
        new CognitoCompiler(),
        new EventBridgeEventCompiler(),
        new SqsCompiler(),
        new CloudFrontCompiler(),
        new HttpApiEventCompiler());
  }
}
