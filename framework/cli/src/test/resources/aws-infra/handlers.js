const KINDS = ['ORDERS_QUEUE', 'ALERTS_TOPIC', 'UPLOADS_BUCKET', 'NOTES_TABLE', 'API_KEY_SECRET', 'TRADEWIND_TARGET'];

exports.addresses = async () => ({
  statusCode: 200,
  body: JSON.stringify(Object.fromEntries(KINDS.map((name) => [name, process.env[name]]))),
});

exports.work = async (event) => {
  for (const record of event.Records) {
    console.log(`worked on ${record.body ?? record.Sns.Message}`);
  }
};
