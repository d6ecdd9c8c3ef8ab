package dev.tradewind.aws.stream;

import dev.tradewind.aws.compile.ExecutionRole;
import dev.tradewind.aws.event.Actions;
import java.util.List;

/** What a function has to be allowed to read its streams and to report failures. */
final class StreamPermissions {

  final Actions dynamodb =
      new Actions(
          "dynamodb:GetRecords",
          "dynamodb:GetShardIterator",
          "dynamodb:DescribeStream",
          "dynamodb:ListStreams");
  final Actions kinesis =
      new Actions(
          "kinesis:GetRecords",
          "kinesis:GetShardIterator",
          "kinesis:DescribeStream",
          "kinesis:ListStreams");
  final Actions kinesisWithConsumer =
      new Actions(
          "kinesis:GetRecords",
          "kinesis:GetShardIterator",
          "kinesis:DescribeStreamSummary",
          "kinesis:ListShards");
  final Actions consumer = new Actions("kinesis:SubscribeToShard");
  final Actions failureTopic = new Actions("sns:Publish");
  final Actions failureQueue = new Actions("sqs:ListQueues", "sqs:SendMessage");

  void allow(ExecutionRole role) {
    List.of(dynamodb, kinesis, kinesisWithConsumer, consumer, failureTopic, failureQueue)
        .forEach(actions -> actions.allow(role));
  }
}
