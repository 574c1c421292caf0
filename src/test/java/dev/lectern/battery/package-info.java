/**
 * The battery: faults, load and time against the service as it is packaged. Its runs, and the tests elsewhere that show a
 * case of it, write {@code docs/reliability.md}.
 */
package dev.lectern.battery;
