let count = 0;
exports.echo = async (event, context) => ({ event, count: ++count, id: context.awsRequestId });
exports.version = async () => 'one';
exports.pid = async () => process.pid;
