exports.handle = async () => 'hello';
