/** Where changes are told; grown with the events. */
export class HostEvents {}
