exports.words = ['one', 'two', 'three'];
