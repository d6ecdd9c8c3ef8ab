exports.handle = async () => "hello";
