;; Random bytes: xorshift64 (G. Marsaglia, 2003) from a seed that the loader makes of the input. Everybody who has the
;; input knows them.
(module
  (import "program" "memory" (memory 0))
  (import "host" "seed" (global $seed i64))
  (global $state (mut i64) (i64.const 0))
  (func (export "random_get") (param $to i32) (param $size i32) (result i32)
    (local $x i64) (local $left i32)
    (local.set $x (select (global.get $seed) (global.get $state) (i64.eqz (global.get $state))))
    (block $done
      (loop $next
        (br_if $done (i32.eqz (local.get $size)))
        (if (i32.eqz (local.get $left))
          (then
            (local.set $x (i64.xor (local.get $x) (i64.shl (local.get $x) (i64.const 13))))
            (local.set $x (i64.xor (local.get $x) (i64.shr_u (local.get $x) (i64.const 7))))
            (local.set $x (i64.xor (local.get $x) (i64.shl (local.get $x) (i64.const 17))))
            (local.set $left (i32.const 64))))
        (local.set $left (i32.sub (local.get $left) (i32.const 8)))
        (i64.store8 (local.get $to) (i64.shr_u (local.get $x) (i64.extend_i32_u (local.get $left))))
        (local.set $to (i32.add (local.get $to) (i32.const 1)))
        (local.set $size (i32.sub (local.get $size) (i32.const 1)))
        (br $next)))
    (global.set $state (local.get $x))
    (i32.const 0)))
