exports.main = async () => ({ statusCode: 204 });
