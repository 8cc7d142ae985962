/** Logs, metrics, traces and health, and the routes that stay out of them. */
package org.campuspartners.chassis.observe;
