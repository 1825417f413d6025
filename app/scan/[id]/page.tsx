import type { Metadata } from 'next';
import { ScanRunScreen } from '@/components/scan/scan-run-screen';

export const metadata: Metadata = { title: 'Scan · ENI Lens' };

export default async function ScanRunPage({ params }: { params: Promise<{ id: string }> }) {
  return <ScanRunScreen id={(await params).id} />;
}
