/** The top folder of the project. Tests run with it as working directory. */
export const projectRoot = process.cwd();
