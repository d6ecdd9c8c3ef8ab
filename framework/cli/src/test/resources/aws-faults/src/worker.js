exports.handle = async () => 'work of one';
