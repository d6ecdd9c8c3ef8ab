export const handler = async (event, context) => `esm ${event.name} ${typeof context.awsRequestId}`;
