'use strict';

// Stands in for every client of the AWS SDK: writes down what is sent, answers what the scenario says.

class Client {
  async send(command) {
    const name = command.constructor.name;
    global.calls.push([name, command.input]);
    const answer = global.answers[name] || {};
    if (answer.error) throw Object.assign(new Error(answer.error), { name: answer.error });
    return answer;
  }
}

const commands = {};

function command(name) {
  commands[name] ??= {
    [name]: class {
      constructor(input) {
        this.input = input;
      }
    },
  }[name];
  return commands[name];
}

module.exports = new Proxy({}, { get: (_, name) => (name.endsWith('Client') ? Client : command(name)) });
