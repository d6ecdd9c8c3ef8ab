export const main = async (): Promise<string> => "ok";
