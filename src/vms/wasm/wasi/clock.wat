;; Clocks: all begin at one second, as there are programs that take 0 for a clock that does not work, and stand still, but
;; for a program that waits: then the time that it waits for has come.
(module
  (import "program" "memory" (memory 0))
  (global $now (mut i64) (i64.const 1000000000))
  (func (export "clock_res_get") (param $clock i32) (param $to i32) (result i32)
    (i64.store (local.get $to) (i64.const 1))
    (i32.const 0))
  (func (export "clock_time_get") (param $clock i32) (param $precision i64) (param $to i32) (result i32)
    (i64.store (local.get $to) (global.get $now))
    (i32.const 0))

  ;; Waits for the first of its subscriptions alone, each of 48 bytes. Files are always ready.
  (func (export "poll_oneoff") (param $in i32) (param $out i32) (param $count i32) (param $events i32) (result i32)
    (local $time i64)
    (if (i32.eqz (local.get $count)) (then (return (i32.const 28))))
    (memory.fill (local.get $out) (i32.const 0) (i32.const 32))
    (i64.store (local.get $out) (i64.load (local.get $in)))
    (i32.store8 offset=10 (local.get $out) (i32.load8_u offset=8 (local.get $in)))
    (if (i32.eqz (i32.load8_u offset=8 (local.get $in)))
      (then
        (local.set $time (i64.load offset=24 (local.get $in)))
        (if (i32.eqz (i32.and (i32.load16_u offset=40 (local.get $in)) (i32.const 1)))
          (then (local.set $time (i64.add (local.get $time) (global.get $now)))))
        (if (i64.gt_u (local.get $time) (global.get $now)) (then (global.set $now (local.get $time))))))
    (i32.store (local.get $events) (i32.const 1))
    (i32.const 0))
  (func (export "sched_yield") (result i32) (i32.const 0)))
