export { remove as default } from "./built";
