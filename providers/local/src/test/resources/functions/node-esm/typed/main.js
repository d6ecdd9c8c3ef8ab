import { readFileSync } from "node:fs"; export default { handler: async () => typeof readFileSync };
