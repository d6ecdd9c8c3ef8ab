exports.handle = async () => ({ statusCode: 200, body: 'hello of one' });
